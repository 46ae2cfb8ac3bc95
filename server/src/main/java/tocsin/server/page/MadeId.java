package tocsin.server.page;

import java.util.Locale;

/// The id of a document whose form asks for a name only. Pure.
public final class MadeId {
  private static final int LONGEST = 60;

  private MadeId() {}

  /// `Nightly backup` becomes `nightly-backup`; empty when the name has no letter or digit.
  public static String of(String name) {
    String made =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return made.substring(0, Math.min(LONGEST, made.length()));
  }

  /// The id that was given, or one made of the name.
  public static String of(String given, String name) {
    return given.isEmpty() ? of(name) : given;
  }
}
