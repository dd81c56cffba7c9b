"""ShopFront over gRPC."""
