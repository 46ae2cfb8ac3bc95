package tocsin.server.settings;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tocsin.ground.json.Json;

/// YAML as people write it, as JSON that everybody else reads.
public final class YamlText {
  private static final int MOST_ALIASES = 50;

  private YamlText() {}

  /// A document whose top is a list of names and values.
  ///
  /// @throws IllegalArgumentException naming the line, if it is none
  public static String json(String yaml) {
    LoaderOptions bounded = new LoaderOptions();
    bounded.setMaxAliasesForCollections(MOST_ALIASES);
    try {
      Object tree = new Yaml(new SafeConstructor(bounded)).load(yaml);
      return switch (tree) {
        case Map<?, ?> names -> Json.write(names);
        case null -> "{}";
        default -> throw new IllegalArgumentException("(expected: names and values, such as a: 1)");
      };
    } catch (YAMLException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  /// The same as people would write it, a name a line.
  public static String write(Map<String, Object> names) {
    DumperOptions lines = new DumperOptions();
    lines.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    lines.setWidth(120);
    return new Yaml(lines).dump(names);
  }
}
