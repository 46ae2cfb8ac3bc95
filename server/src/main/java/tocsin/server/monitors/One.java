package tocsin.server.monitors;

import java.time.Instant;
import java.util.List;
import tocsin.response.monitor.Levels;
import tocsin.response.monitor.Monitor;

/// The page of one monitor.
///
/// @param sentence the whole rule
/// @param budgets what is left of error budgets, if it watches some
/// @param muted downtimes that keep it, or a part of it, quiet now
/// @param parts what fires by itself now
/// @param hushed what it kept to itself
/// @param faults why it is broken
/// @param weeks what became of each of its groups
/// @param told what was just tried and what came of it; empty for nothing
public record One(
    Monitor monitor,
    String service,
    Standing standing,
    String says,
    String sentence,
    String who,
    String told,
    Sight sight,
    List<Group> groups,
    int moreGroups,
    List<BudgetLeft> budgets,
    List<Spell> spells,
    List<Edit> edits,
    Strip strip,
    String changed,
    String marks,
    List<DowntimeLine> muted,
    List<String> parts,
    Hushed hushed,
    List<Fault> faults,
    GroupStrips weeks) {
  /// The limit of the warning; empty for none.
  public String warning() {
    return monitor.levels().flatMap(Levels::warning).map(Choices::plain).orElse("");
  }

  /// A series and how it stands at this moment.
  public record Group(String name, String word, String style, String value) {}

  /// A stretch of trouble, from its beginning to its end.
  ///
  /// @param key of the alert; empty for the whole monitor
  public record Spell(Instant at, String key, String lasted, String says, String over) {}

  /// One version.
  ///
  /// @param says what changed against the one before
  public record Edit(int revision, Instant at, String by, List<String> says, boolean current) {}
}
