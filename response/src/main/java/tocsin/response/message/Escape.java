package tocsin.response.message;

/// What becomes of letters with a meaning of their own in values that stand in two braces; values
/// in three braces stay as they are.
public enum Escape {
  /// Nothing: for texts, calls and push, where markup would be read aloud.
  NONE,
  /// As Handlebars does for pages and mails.
  HTML;

  String apply(String text) {
    if (this == NONE) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#x27;");
        case '`' -> out.append("&#x60;");
        case '=' -> out.append("&#x3D;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
