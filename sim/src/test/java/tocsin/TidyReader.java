package tocsin;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Reads Java source with the compiler's own parser.
final class TidyReader {
  private static final Pattern NOT_CODE =
      Pattern.compile(
          "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|//[^\\n]*|/\\*(?s:.*?)\\*/");

  /// One method with a body.
  ///
  /// @param lines from its name to its closing brace, without blank lines and comments
  record Function(String name, long line, int lines, int parameters, int nesting) {}

  private static final int AT_ONCE = 200;

  private TidyReader() {}

  static String withoutCommentsAndText(String source) {
    return NOT_CODE.matcher(source).replaceAll("\"\"");
  }

  /// What the files have, in their order. One task reads many: to make one takes longer than to
  /// read.
  static Map<Path, List<Function>> functions(List<Path> files) {
    Map<Path, List<Function>> found = new LinkedHashMap<>();
    for (int from = 0; from < files.size(); from += AT_ONCE) {
      read(files.subList(from, Math.min(from + AT_ONCE, files.size())), found);
    }
    return found;
  }

  private static void read(List<Path> files, Map<Path, List<Function>> into) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<Source> sources = files.stream().map(Source::new).toList();
    var task = (JavacTask) compiler.getTask(null, null, d -> {}, List.of(), null, sources);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        String text = unit.getSourceFile().getCharContent(true).toString();
        List<Function> found = new ArrayList<>();
        new Finder(unit, positions, text, found).scan(unit, null);
        into.put(Path.of(unit.getSourceFile().toUri()), found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Path file) {
      super(file.toUri(), JavaFileObject.Kind.SOURCE);
      this.text = Sources.read(file);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Finder extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String source;
    private final List<Function> found;

    Finder(
        CompilationUnitTree unit, SourcePositions positions, String source, List<Function> found) {
      this.unit = unit;
      this.positions = positions;
      this.source = source;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree m, @Nullable Void unused) {
      BlockTree body = m.getBody();
      if (body != null) {
        int start = (int) positions.getStartPosition(unit, m);
        int end = (int) positions.getEndPosition(unit, m);
        if (start >= 0 && end > start) {
          int lines =
              (int)
                  withoutCommentsAndText(source.substring(start, end))
                      .lines()
                      .filter(l -> !l.isBlank() && !l.strip().equals("\"\""))
                      .count();
          // A record's canonical constructor takes what the record has.
          int parameters = m.getName().contentEquals("<init>") ? 0 : m.getParameters().size();
          found.add(
              new Function(
                  m.getName().toString(),
                  unit.getLineMap().getLineNumber(start),
                  lines,
                  parameters,
                  Depth.of(body)));
        }
      }
      return super.visitMethod(m, null);
    }
  }

  /// How deep control flow nests; `else if` does not count as deeper.
  private static final class Depth extends TreeScanner<@Nullable Void, Integer> {
    private int deepest;

    static int of(BlockTree body) {
      var depth = new Depth();
      depth.scan(body, 0);
      return depth.deepest;
    }

    private @Nullable Void inside(Tree tree, int level) {
      deepest = Math.max(deepest, level);
      return scan(tree, level);
    }

    @Override
    public @Nullable Void visitIf(IfTree t, Integer level) {
      scan(t.getCondition(), level);
      inside(t.getThenStatement(), level + 1);
      if (t.getElseStatement() != null) {
        inside(t.getElseStatement(), t.getElseStatement() instanceof IfTree ? level : level + 1);
      }
      return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree t, Integer level) {
      return inside(t.getStatement(), level + 1);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree t, Integer level) {
      return inside(t.getStatement(), level + 1);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree t, Integer level) {
      return inside(t.getStatement(), level + 1);
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree t, Integer level) {
      return inside(t.getStatement(), level + 1);
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree t, Integer level) {
      t.getCases().forEach(c -> inside(c, level + 1));
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree t, Integer level) {
      return scan(t.getBody(), level);
    }
  }
}
