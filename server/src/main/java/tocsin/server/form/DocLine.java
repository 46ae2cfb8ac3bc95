package tocsin.server.form;

/// One line of a list of documents.
///
/// @param says what the second column says
public record DocLine(String id, String name, String says, String changed) {}
