package tocsin.response.moving;

import tocsin.response.document.Kind;

/// Something of theirs as a document of ours.
///
/// @param name as people there call it
/// @param body in the stored form of its room
public record Carried(Kind kind, String id, String name, String body) {}
