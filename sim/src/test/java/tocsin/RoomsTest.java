package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The map of the house holds: read from class files, so that an import that is written out in full
/// or hidden in a signature counts as well.
class RoomsTest {
  private static final Pattern DESCRIBED = Pattern.compile("L([a-zA-Z0-9_/$]+)[;<]");

  private final RoomMap map = RoomMap.read(Sources.root().resolve("docs/rooms.txt"));

  @Test
  void theMapIsWrittenFromTopToBottom() {
    assertThat(map.faults()).isEmpty();
  }

  @Test
  void everyRoomStandsOnTheMapAndImportsOnlyWhatItMay() {
    Set<String> broken = new TreeSet<>();
    int classes = 0;
    for (Path file : Sources.files("target/classes", ".class")) {
      ClassModel model = parse(file);
      String self = model.thisClass().asInternalName().replace('/', '.');
      if (self.startsWith("tocsin.") && !isGenerated(self)) {
        classes++;
        check(self, model, broken);
      }
    }
    assertThat(classes).isGreaterThan(100);
    assertThat(broken).as("arrows the map does not allow").isEmpty();
  }

  @Test
  void theMapNamesNoRoomThatIsNotThere() {
    Set<String> there = new TreeSet<>();
    for (Path file : Sources.files("src/main/java", "package-info.java")) {
      there.add(room(packageOf(file)));
    }
    assertThat(map.names()).containsAll(there);
    assertThat(there).containsAll(map.names());
  }

  private static boolean isGenerated(String type) {
    return type.startsWith("tocsin.server.templates.") || type.contains(".jmh_generated.");
  }

  private void check(String self, ClassModel model, Set<String> broken) {
    String name = room(self.substring(0, self.lastIndexOf('.')));
    var room = map.room(name);
    if (room.isEmpty()) {
      broken.add(name + " is not on the map (" + self + ")");
      return;
    }
    for (String type : referenced(model)) {
      if (type.startsWith("tocsin.server.templates.")) {
        continue;
      }
      if (type.startsWith("tocsin.")) {
        String other = room(type.substring(0, type.lastIndexOf('.')));
        if (!room.get().allows(other)) {
          broken.add(name + " -> " + other + " (" + self + " uses " + type + ")");
        }
      } else if (!room.get().allowsLibrary(type)) {
        broken.add(name + " -> " + type + " (" + self + ")");
      }
    }
  }

  private static Set<String> referenced(ClassModel model) {
    Set<String> types = new TreeSet<>();
    for (PoolEntry entry : model.constantPool()) {
      switch (entry) {
        case ClassEntry c -> add(c.asInternalName(), types);
        case NameAndTypeEntry n -> described(n.type().stringValue(), types);
        case Utf8Entry u -> described(u.stringValue(), types);
        default -> {}
      }
    }
    return types;
  }

  private static void described(String text, Set<String> types) {
    if (text.length() < 3 || text.indexOf('/') < 0 || text.indexOf(' ') >= 0) {
      return;
    }
    Matcher m = DESCRIBED.matcher(text);
    while (m.find()) {
      add(m.group(1), types);
    }
  }

  private static void add(String internal, Set<String> types) {
    if (internal.startsWith("[")) {
      described(internal, types);
    } else if (internal.indexOf('/') > 0) {
      types.add(internal.replace('/', '.'));
    }
  }

  private static ClassModel parse(Path file) {
    try {
      return ClassFile.of().parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String packageOf(Path packageInfo) {
    String path = packageInfo.toString().replace('\\', '/');
    int start = path.indexOf("src/main/java/") + "src/main/java/".length();
    return path.substring(start, path.lastIndexOf('/')).replace('/', '.');
  }

  /// `tocsin.ground.json` is the room `ground.json`.
  private static String room(String packageName) {
    return packageName.substring("tocsin.".length());
  }
}
