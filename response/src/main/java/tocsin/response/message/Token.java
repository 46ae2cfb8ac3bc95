package tocsin.response.message;

/// One piece of a template's text.
///
/// @param body what stands between the braces, without blanks around it; for text, the text
/// @param at where it begins in the template
record Token(Kind kind, String body, int at) {
  enum Kind {
    TEXT,
    RAW,
    SHOW,
    SHOW_RAW,
    OPEN,
    OPEN_NOT,
    ELSE,
    CLOSE
  }
}
