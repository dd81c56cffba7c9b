"""ShopFront over gRPC: ShopFront."""
