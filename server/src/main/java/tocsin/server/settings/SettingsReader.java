package tocsin.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Lays the file, the environment and the flags over each other, the later over the earlier, and
/// checks what comes out.
public final class SettingsReader {
  private final Map<Key, Given> given = new EnumMap<>(Key.class);
  private final List<String> faults = new ArrayList<>();

  private SettingsReader() {}

  /// @param file `tocsin.yaml`; one that is not there says nothing
  /// @param environment all variables; those that are no setting are ignored, since the launcher
  ///   has its own
  /// @param flags what the command line said
  /// @throws BadSettingsException with all faults of all three
  public static Settings read(Path file, Map<String, String> environment, Map<Key, String> flags)
      throws BadSettingsException {
    var reader = new SettingsReader();
    reader.fromFile(file);
    for (Key key : Key.values()) {
      String value = environment.getOrDefault(key.environment(), "");
      if (!value.isEmpty()) {
        reader.given.put(key, new Given(value, key.environment()));
      }
    }
    environment.keySet().stream().sorted().forEach(reader::variable);
    flags.forEach((key, value) -> reader.given.put(key, new Given(value, "--" + key.text())));
    Settings settings = new Checks(reader.given, reader.faults).settings();
    if (!reader.faults.isEmpty()) {
      throw new BadSettingsException(reader.faults);
    }
    return settings;
  }

  private void fromFile(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      switch (tree) {
        case null -> {} // An empty file, or one of comments only.
        case Map<?, ?> lines -> lines.forEach((name, value) -> line(file, name, value));
        default -> faults.add(file + ": (expected: lines such as 'http: 127.0.0.1:8080')");
      }
    } catch (IOException | YAMLException e) {
      faults.add(file + ": " + e.getMessage());
    }
  }

  private void line(Path file, Object name, @Nullable Object value) {
    String place = file + ": " + name;
    if (value == null) {
      return; // `smtp:` with nothing after it says nothing.
    }
    if (value instanceof Map || value instanceof List) {
      faults.add(place + ": (expected: one value on the same line)");
      return;
    }
    Key.of(String.valueOf(name))
        .ifPresentOrElse(
            key -> given.put(key, new Given(String.valueOf(value), place)),
            () ->
                faults.add(
                    place
                        + ": no such setting (known: "
                        + known()
                        + ")"
                        + meant(String.valueOf(name))));
  }

  // Container hosts set variables of this prefix too, hence only what is nearly ours is a fault.
  private void variable(String name) {
    boolean ours = Arrays.stream(Key.values()).anyMatch(k -> k.environment().equals(name));
    if (name.startsWith("TOCSIN_") && !ours) {
      String meant = meant(name.substring(7).toLowerCase(Locale.ROOT).replace('_', '-'));
      if (!meant.isEmpty()) {
        faults.add(name + ": no such setting" + meant);
      }
    }
  }

  private static String meant(String name) {
    return Arrays.stream(Key.values())
        .map(Key::text)
        .filter(k -> distance(k, name) <= 2 && k.length() > 3)
        .min(Comparator.comparingInt(k -> distance(k, name)))
        .map(k -> "; did you mean '" + k + "'?")
        .orElse("");
  }

  /// How many letters must be changed, added or left out (Levenshtein).
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private static String known() {
    var names = new ArrayList<String>();
    for (Key key : Key.values()) {
      names.add(key.text());
    }
    return String.join(", ", names);
  }
}
