package tocsin.server.api;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import tocsin.ground.journal.Views;
import tocsin.ground.web.WebRequest.Role;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesUpkeep;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.server.backup.BackupDesk;
import tocsin.server.lint.Inspection;
import tocsin.server.reach.CodeDesk;
import tocsin.server.why.Hindsight;

/// What the API needs of the rest of the house.
///
/// @param desk hands an input in
public record ApiWorld(
    Views views,
    Function<Input, CompletableFuture<Answer>> desk,
    InstantSource clock,
    RandomGenerator random,
    Keys keys,
    SampleSource source,
    QueryEngine engine,
    SeriesUpkeep upkeep,
    BackupDesk backups,
    Inspection lint,
    CodeDesk codes,
    Hindsight hindsight) {
  /// Makes what can be read only once.
  public interface Keys {
    /// An integration key of 32 characters for a service.
    String integration(String service, String name);

    /// An API key.
    String api(String name, Role role);

    /// What receivers of webhooks check signatures with.
    String webhook();

    /// The path of a calendar, in place of the one there was.
    ///
    /// @param of such as `user/ana` or `schedule/shop`
    String calendar(String of, String by);

    /// Ends the path of a calendar.
    ///
    /// @return false when there was none
    boolean endCalendar(String of);

    /// The path of a link with which a person chooses a password.
    String invitation(String user);
  }
}
