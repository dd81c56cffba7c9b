"""The _proto.protoc_gen_openapiv2.options package."""
