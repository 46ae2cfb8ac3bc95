package tocsin.server.settings;

import java.util.Optional;

/// Where mail is handed in, and the sender it is from.
///
/// @param security `none`, `starttls` (required then) or `tls`
public record Smtp(
    String host,
    int port,
    String from,
    String security,
    Optional<String> user,
    Optional<String> password) {}
