package tocsin.response.message;

import java.util.ArrayList;
import java.util.List;

/// Puts the pieces of a template together and notes everything that is wrong with it. Not
/// thread-safe.
final class Builder {
  private static final int DEEPEST = 10;

  private final String source;
  private final List<Token> tokens;
  private final TagReader tags;
  private final List<Problem> problems;
  private int i;

  Builder(String source, Vocabulary known, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
    this.tokens = new Lexer(source, problems).read();
    this.tags = new TagReader(known);
  }

  List<Part> read() {
    List<Part> parts = new ArrayList<>();
    while (i < tokens.size()) {
      parts.addAll(parts(0));
      if (i < tokens.size()) {
        Token stray = tokens.get(i++);
        note(stray, "nothing is open here that this could belong to");
      }
    }
    return parts;
  }

  /// Up to an `else`, a close, or the end.
  private List<Part> parts(int depth) {
    List<Part> parts = new ArrayList<>();
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case ELSE, CLOSE -> {
          return parts;
        }
        case TEXT -> parts.add(new Part.Text(token.body()));
        case RAW -> parts.add(new Part.Raw(token.body()));
        case SHOW, SHOW_RAW -> show(token, parts);
        case OPEN, OPEN_NOT -> parts.addAll(block(token, depth + 1));
      }
      i++;
    }
    return parts;
  }

  private void show(Token token, List<Part> parts) {
    try {
      parts.add(tags.shown(token.body(), token.kind() == Token.Kind.SHOW_RAW));
    } catch (WrongTagException e) {
      note(token, e.words());
    }
  }

  /// Leaves `i` at the close.
  private List<Part> block(Token open, int depth) {
    if (depth > DEEPEST) {
      note(open, "too deep (expected: at most " + DEEPEST + " blocks inside each other)");
      i = tokens.size();
      return List.of();
    }
    i++;
    List<Part> then = parts(depth);
    List<Part> otherwise = List.of();
    if (i < tokens.size() && tokens.get(i).kind() == Token.Kind.ELSE) {
      i++;
      otherwise = parts(depth);
    }
    close(open);
    try {
      When when = tags.when(open.body());
      return List.of(
          new Part.Choice(
              open.kind() == Token.Kind.OPEN_NOT ? new When.Not(when) : when, then, otherwise));
    } catch (WrongTagException e) {
      note(open, e.words());
      return List.of();
    }
  }

  private void close(Token open) {
    String name = open.body().split("\\s+", 2)[0];
    if (i >= tokens.size()) {
      note(open, "'" + name + "' is never closed (expected: {{/" + name + "}})");
      return;
    }
    Token close = tokens.get(i);
    if (close.kind() == Token.Kind.ELSE) {
      note(close, "a second else (expected: {{/" + name + "}})");
    } else if (!close.body().equals(name)) {
      note(close, "'" + close.body() + "' closes nothing (expected: {{/" + name + "}})");
    }
  }

  private void note(Token token, String words) {
    problems.add(Problem.at(source, token.at(), words));
  }
}
