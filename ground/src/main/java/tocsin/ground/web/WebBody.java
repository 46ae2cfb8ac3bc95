package tocsin.ground.web;

import java.nio.ByteBuffer;

/// What an answer says: all of it at once, or part by part.
public sealed interface WebBody {
  /// Bytes that are there already, in an array; nobody changes them, and who reads them takes a
  /// duplicate.
  record Whole(ByteBuffer bytes) implements WebBody {}

  /// Bytes that are there already, in an array, and are wanted back: whoever has read them gives
  /// them back, once or more often. If nobody does, that costs memory and nothing else.
  record Lent(ByteBuffer bytes, Runnable back) implements WebBody {}

  /// Parts that are made one after another, each when it is asked for.
  record Parts(WebParts parts) implements WebBody {}
}
