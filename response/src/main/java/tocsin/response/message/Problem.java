package tocsin.response.message;

/// Something in a template that cannot be meant so.
///
/// @param line from 1
/// @param column from 1
/// @param words what is wrong there, and what would be right
public record Problem(int line, int column, String words) {
  static Problem at(String source, int offset, String words) {
    String before = source.substring(0, Math.min(offset, source.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Problem(line, before.length() - before.lastIndexOf('\n'), words);
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column + ": " + words;
  }
}
