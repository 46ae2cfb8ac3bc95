package tocsin.edge.mail;

import java.util.Optional;

/// Where mail is handed in.
///
/// @param mode `plain`, `starttls` (required then) or `tls`
public record MailServer(
    String host,
    int port,
    String mode,
    String from,
    Optional<String> user,
    Optional<String> password) {}
