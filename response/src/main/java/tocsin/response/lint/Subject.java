package tocsin.response.lint;

import tocsin.response.document.Kind;

/// The document that has to be changed.
///
/// @param name as people call it
public record Subject(Kind kind, String id, String name) {}
