package tocsin.edge.graphite;

/// A parameter that cannot be used; the message is the answer.
final class BadParamException extends RuntimeException {
  BadParamException(String message) {
    super(message);
  }
}
