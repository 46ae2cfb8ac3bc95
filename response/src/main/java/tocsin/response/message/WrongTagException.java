package tocsin.response.message;

/// Something in braces cannot be meant so.
final class WrongTagException extends Exception {
  private static final long serialVersionUID = 1;

  WrongTagException(String words) {
    super(words);
  }

  /// What is wrong.
  String words() {
    return String.valueOf(getMessage());
  }
}
