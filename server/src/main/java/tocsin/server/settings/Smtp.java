package tocsin.server.settings;

/// The mail server that pages are handed to, and the sender they carry.
public record Smtp(String host, int port, String from) {}
