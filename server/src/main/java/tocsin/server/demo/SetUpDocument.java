package tocsin.server.demo;

import tocsin.response.document.Kind;

/// A document to save before a scenario begins.
///
/// @param body JSON text
public record SetUpDocument(Kind kind, String id, String body) {}
