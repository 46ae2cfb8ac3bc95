package tocsin.server.settings;

/// A value as somebody wrote it, and where.
///
/// @param place such as `tocsin.yaml`, `TOCSIN_HTTP` or `--http`
record Given(String value, String place) {}
