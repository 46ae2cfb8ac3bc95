package tocsin.server.moving;

/// An export has more than can be brought in.
final class TooMuchException extends RuntimeException {
  TooMuchException(String message) {
    super(message);
  }
}
