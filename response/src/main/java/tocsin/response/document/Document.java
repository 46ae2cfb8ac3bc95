package tocsin.response.document;

import java.time.Instant;
import tocsin.response.words.Actor;

/// One revision of one document.
///
/// @param id unique among the documents of its kind
/// @param revision 1 for the first; each save counts one up, and so does a removal
/// @param body JSON text of the record that its room defines
public record Document(
    Kind kind, String id, int revision, String body, Actor by, Instant at, boolean removed) {}
