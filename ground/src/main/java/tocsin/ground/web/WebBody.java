package tocsin.ground.web;

/// What an answer says: all of it at once, or part by part.
public sealed interface WebBody {
  /// Bytes that are there already; nobody changes them.
  @SuppressWarnings("ArrayRecordComponent") // read only, and as long as answers are
  record Whole(byte[] bytes) implements WebBody {}

  /// Parts that are made one after another, each when it is asked for.
  record Parts(WebParts parts) implements WebBody {}
}
