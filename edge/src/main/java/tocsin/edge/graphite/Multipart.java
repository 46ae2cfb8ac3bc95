package tocsin.edge.graphite;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form as `multipart/form-data` (RFC 7578), as graphite-web sends it to what it stands in front
/// of. Only its texts are read: nobody sends files to Graphite.
final class Multipart {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]{1,200})\"|([^\\s;\"]{1,200}))");

  private static final Pattern NAME =
      Pattern.compile("(?i)^content-disposition:.*?[; ]name=\"([^\"]*)\"", Pattern.MULTILINE);

  private Multipart() {}

  /// Gives each field with its value, in order.
  ///
  /// @throws BadParamException if it is not such a form
  static void read(String contentType, byte[] body, BiConsumer<String, String> field) {
    Matcher found = BOUNDARY.matcher(contentType);
    if (!found.find()) {
      throw new BadParamException("content-type: " + contentType + " (expected: with a boundary)");
    }
    String boundary = "--" + (found.group(1) == null ? found.group(2) : found.group(1));
    // Bytes as signs, so that places in the text are places in the body.
    String signs = new String(body, StandardCharsets.ISO_8859_1);
    int start = signs.indexOf(boundary);
    for (int end = next(signs, boundary, start); end >= 0; end = next(signs, boundary, start)) {
      part(signs.substring(start + boundary.length(), end), field);
      start = end + 2;
    }
    if (start < 0 || !signs.startsWith("--", start + boundary.length())) {
      throw new BadParamException("body: ends before its last part does (expected: all of it)");
    }
  }

  private static int next(String signs, String boundary, int start) {
    return start < 0 ? -1 : signs.indexOf("\r\n" + boundary, start + boundary.length());
  }

  private static void part(String part, BiConsumer<String, String> field) {
    int blank = part.indexOf("\r\n\r\n");
    Matcher name = NAME.matcher(part.substring(0, Math.max(0, blank)));
    if (name.find()) {
      field.accept(text(name.group(1)), text(part.substring(blank + 4)));
    }
  }

  private static String text(String signs) {
    return new String(signs.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
