package tocsin.response.review;

/// A question about a wording; it never blocks anything.
///
/// @param sentence the one it is about; empty when it is about the whole section
/// @param words those of the sentence that made it ask
/// @param why what is no good about them
/// @param ask a question that leads to something better
public record Hint(String sentence, String words, String why, String ask) {}
