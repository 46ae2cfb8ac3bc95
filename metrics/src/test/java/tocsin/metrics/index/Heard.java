package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes down what a file of names gives, one line each.
final class Heard implements NameFile.Into {
  final List<String> lines = new ArrayList<>();

  @Override
  public void name(int reference, byte[] name, int length) {
    lines.add(reference + " " + text(name, length));
  }

  @Override
  public void deleted(int reference) {
    lines.add(reference + " deleted");
  }

  @Override
  public void renamed(int reference, byte[] name, int length) {
    lines.add(reference + " now " + text(name, length));
  }

  private static String text(byte[] name, int length) {
    return new String(name, 0, length, StandardCharsets.UTF_8);
  }
}
