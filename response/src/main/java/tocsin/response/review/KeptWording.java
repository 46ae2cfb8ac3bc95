package tocsin.response.review;

/// A sentence that stays as it is although a hint asked about it.
///
/// @param sentence as it was written; what the hint says when it is about the whole section
public record KeptWording(Topic topic, String sentence) {}
