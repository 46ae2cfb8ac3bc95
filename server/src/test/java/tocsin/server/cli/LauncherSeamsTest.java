package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The launcher names methods that are compiled apart. Java says nothing when one of them is not
/// there any more, and the speed goes unseen.
class LauncherSeamsTest {
  private static final Pattern LIST = Pattern.compile("for m in ([^;]+?); do\\s+seams=");
  private static final String ANY = "\\*";

  @Test
  void everyMethodThatTheLauncherNamesIsThere() throws IOException, ClassNotFoundException {
    var list = LIST.matcher(Files.readString(Path.of("../tocsin")).replace("\\\n", " "));
    assertThat(list.find()).isTrue();
    List<String> seams = List.of(list.group(1).strip().split("\\s+", -1));
    assertThat(seams).isNotEmpty();
    for (String seam : seams) {
      String[] parts = seam.split("::", -1);
      Method[] methods = Class.forName("tocsin.metrics." + parts[0]).getDeclaredMethods();
      assertThat(Arrays.stream(methods).map(Method::getName))
          .as(seam)
          .anyMatch(name -> parts[1].equals(ANY) || parts[1].equals(name));
    }
  }
}
