package tocsin.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tocsin.server.transfer.ImportOutcome;

/// What an import says at its end.
///
/// @param done what became of the files
/// @param taken what became of the points
/// @param days how long points are kept at most
record ImportReport(String done, String taken, long days) {
  List<String> lines(ImportOutcome outcome) {
    ImportOutcome.Files files = outcome.files();
    ImportOutcome.Points points = outcome.points();
    List<String> lines = new ArrayList<>();
    lines.add(line(files.read(), "files " + done));
    lines.add(line(points.taken(), "points " + taken));
    if (files.before() > 0) {
      lines.add(
          line(files.before(), "files were brought before and have not changed (--again for all)"));
    }
    if (points.tooOld() > 0) {
      lines.add(
          line(points.tooOld(), "points are older than the " + days + " days that the rules keep"));
    }
    if (points.ahead() > 0) {
      lines.add(line(points.ahead(), "points are stamped more than a day ahead"));
    }
    outcome.disagreements().forEach(note -> lines.add("note: " + note));
    files.faults().forEach(f -> lines.add("not brought: " + f.path() + ": " + f.reason()));
    return lines;
  }

  private static String line(long count, String what) {
    return String.format(Locale.ROOT, "tocsin: %,d %s", count, what);
  }
}
