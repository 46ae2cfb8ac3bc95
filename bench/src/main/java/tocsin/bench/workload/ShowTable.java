package tocsin.bench.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tocsin.bench.figure.Figure;
import tocsin.bench.figure.FigureFile;
import tocsin.bench.figure.Table;

/// Prints one table of the figures in several files.
public final class ShowTable {
  private ShowTable() {}

  /// @param args files that [LoadPeers] wrote
  public static void main(String[] args) throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (String file : args) {
      figures.addAll(FigureFile.read(Path.of(file)));
    }
    System.out.print(Table.of(figures));
  }
}
