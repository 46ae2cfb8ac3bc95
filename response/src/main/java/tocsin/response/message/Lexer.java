package tocsin.response.message;

import java.util.ArrayList;
import java.util.List;

/// Cuts a template into text and what stands in braces. A line that has nothing but one block,
/// `else` or note vanishes as a whole. Not thread-safe.
final class Lexer {
  private static final String RAW_OPEN = "{{{{raw}}}}";
  private static final String RAW_CLOSE = "{{{{/raw}}}}";

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Problem> problems;
  private final StringBuilder text = new StringBuilder();
  private int textAt;
  private int i;

  Lexer(String source, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  List<Token> read() {
    while (i < source.length()) {
      if (source.startsWith("\\{{", i)) {
        flush();
        tokens.add(new Token(Token.Kind.RAW, "{{", i));
        i += 3;
      } else if (source.startsWith(RAW_OPEN, i)) {
        rawBlock();
      } else if (source.startsWith("{{", i)) {
        tag();
      } else {
        plain();
      }
    }
    flush();
    return tokens;
  }

  private void plain() {
    if (text.isEmpty()) {
      textAt = i;
    }
    text.append(source.charAt(i++));
  }

  private void rawBlock() {
    int end = source.indexOf(RAW_CLOSE, i);
    if (end < 0) {
      unclosed(RAW_CLOSE);
      return;
    }
    flush();
    tokens.add(new Token(Token.Kind.RAW, source.substring(i + RAW_OPEN.length(), end), i));
    i = end + RAW_CLOSE.length();
  }

  private void tag() {
    boolean note = source.startsWith("{{!--", i);
    boolean three = source.startsWith("{{{", i);
    String close = note ? "--}}" : three ? "}}}" : "}}";
    int end = source.indexOf(close, i);
    if (end < 0) {
      unclosed(close);
      return;
    }
    int from = i;
    String body = source.substring(i + (three ? 3 : 2), end).strip();
    i = end + close.length();
    Token.Kind kind = three ? Token.Kind.SHOW_RAW : kind(body);
    boolean comment = body.startsWith("!");
    if (comment || (kind != Token.Kind.SHOW && kind != Token.Kind.SHOW_RAW)) {
      alone(from);
    }
    flush();
    if (!comment) {
      tokens.add(new Token(kind, marked(kind) ? body.substring(1).strip() : body, from));
    }
  }

  private static Token.Kind kind(String body) {
    if (body.equals("else") || body.equals("^")) {
      return Token.Kind.ELSE;
    }
    return switch (body.isEmpty() ? ' ' : body.charAt(0)) {
      case '#' -> Token.Kind.OPEN;
      case '^' -> Token.Kind.OPEN_NOT;
      case '/' -> Token.Kind.CLOSE;
      default -> Token.Kind.SHOW;
    };
  }

  private static boolean marked(Token.Kind kind) {
    return kind == Token.Kind.OPEN || kind == Token.Kind.OPEN_NOT || kind == Token.Kind.CLOSE;
  }

  /// Drops the line around a tag that stands alone on it.
  private void alone(int from) {
    int start = source.lastIndexOf('\n', from - 1) + 1;
    int newline = source.indexOf('\n', i);
    int end = newline < 0 ? source.length() : newline + 1;
    if (source.substring(start, from).isBlank() && source.substring(i, end).isBlank()) {
      text.setLength(Math.max(0, text.length() - (from - start)));
      i = end;
    }
  }

  private void flush() {
    if (!text.isEmpty()) {
      tokens.add(new Token(Token.Kind.TEXT, text.toString(), textAt));
      text.setLength(0);
    }
  }

  private void unclosed(String close) {
    problems.add(Problem.at(source, i, "opened and never closed (expected: " + close + ")"));
    i = source.length();
  }
}
