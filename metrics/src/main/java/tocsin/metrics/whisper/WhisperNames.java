package tocsin.metrics.whisper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tocsin.metrics.series.BadSeriesNameException;
import tocsin.metrics.series.SeriesName;

/// The names of series from the paths of their files. A plain name has a folder for each node:
/// `servers/web1/cpu.wsp`. A tagged one lies in two folders named by the hash of its name:
/// `_tagged/eff/aae/cpu_DOT_user;host=web1.wsp`, or with nothing but the hash for a file name.
public final class WhisperNames {
  private static final String TAGGED = "_tagged";
  private static final String SUFFIX = ".wsp";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Cntrl}\\uFFFD]");

  private final Map<String, String> byHash = new HashMap<>();

  /// @param known names of tagged series, for files that are named by the hash alone
  public WhisperNames(Collection<String> known) {
    known.forEach(name -> byHash.put(hash(name), name));
  }

  public static boolean isWhisper(Path file) {
    return file.getFileName().toString().endsWith(SUFFIX);
  }

  /// The name of a file.
  ///
  /// @param path below Graphite's folder
  /// @throws BadSeriesNameException if there is none that a series could have
  public SeriesName of(Path path) {
    String whole =
        StreamSupport.stream(path.spliterator(), false)
            .map(Path::toString)
            .collect(Collectors.joining("."));
    String name = whole.substring(0, whole.length() - SUFFIX.length());
    if (path.getNameCount() == 4 && path.getName(0).toString().equals(TAGGED)) {
      name = tagged(path, path.getFileName().toString());
    }
    if (UNFIT.matcher(name).find()) {
      throw new BadSeriesNameException(name, "a name in UTF-8 without blanks");
    }
    return SeriesName.parse(name);
  }

  private String tagged(Path path, String file) {
    String written = file.substring(0, file.length() - SUFFIX.length());
    if (HASH.matcher(written).matches()) {
      return Optional.ofNullable(byHash.get(written))
          .orElseThrow(() ->
              new BadSeriesNameException(
                  written,
                  "a name; Graphite kept only its hash here. Next move: list the names of all"
                      + " tagged series, one a line, and give the list with --names FILE"));
    }
    String folders = path.getName(1).toString() + path.getName(2);
    // A name may hold _DOT_ itself: the hash tells.
    return hash(written).startsWith(folders) ? written : written.replace("_DOT_", ".");
  }

  static String hash(String name) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 (expected: in every JDK)", e);
    }
  }
}
