"""The x_import_os_os_system_touch_pwned package."""
