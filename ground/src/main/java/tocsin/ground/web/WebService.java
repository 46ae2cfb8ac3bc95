package tocsin.ground.web;

/// Answers requests of one dialect. Called on a virtual thread; may block, unless it is a
/// [PromptService]. Bad input is an answer, not an exception: what is thrown is a bug and becomes a
/// 500 without details.
@FunctionalInterface
public interface WebService {
  WebAnswer answer(WebRequest request);
}
