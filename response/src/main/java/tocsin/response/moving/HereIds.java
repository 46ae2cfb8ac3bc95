package tocsin.response.moving;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Ids here for ids there. The same id gives the same one at every import.
public final class HereIds {
  private static final int LONGEST = 80;

  private HereIds() {}

  /// Their id where it can be one of ours; otherwise its letters and digits, and a mark that keeps
  /// two of them apart.
  public static String of(String theirs) {
    if (theirs.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,79}")) {
      return theirs;
    }
    CRC32 mark = new CRC32();
    mark.update(theirs.getBytes(StandardCharsets.UTF_8));
    String kept = theirs.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return (kept.isEmpty() ? "x" : kept.substring(0, Math.min(kept.length(), LONGEST)))
        + "-"
        + Long.toHexString(mark.getValue());
  }
}
