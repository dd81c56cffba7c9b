"""The _proto.proto_1st_dir package."""
