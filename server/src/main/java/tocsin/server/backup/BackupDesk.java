package tocsin.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes backups for those who ask, one at a time and on a thread of its own, because they may take
/// longer than anybody waits for an answer. Thread-safe.
public final class BackupDesk {
  private static final Logger log = LoggerFactory.getLogger(BackupDesk.class);

  private final Backups backups;
  private final InstantSource clock;

  // The latest one; both are guarded by this.
  private String name = "";
  private CompletableFuture<Backup> latest = new CompletableFuture<>();

  public BackupDesk(Backups backups, InstantSource clock) {
    this.backups = backups;
    this.clock = clock;
  }

  /// Begins a backup, unless another one is being made or has the name.
  ///
  /// @throws IllegalArgumentException if it cannot be a name
  public BackupState begin(String wanted) {
    if (Files.exists(backups.folder(wanted))) {
      return new BackupState.Taken(wanted);
    }
    synchronized (this) {
      if (!name.isEmpty() && !latest.isDone()) {
        return new BackupState.Busy(name);
      }
      CompletableFuture<Backup> made = new CompletableFuture<>();
      Thread.ofPlatform().name("backup").daemon().start(() -> make(wanted, made));
      name = wanted;
      latest = made;
      return new BackupState.Running(wanted);
    }
  }

  private void make(String wanted, CompletableFuture<Backup> made) {
    try {
      Backup backup = backups.make(wanted, clock.instant());
      log.atInfo()
          .addKeyValue("folder", backups.folder(wanted))
          .addKeyValue("files", backup.files())
          .addKeyValue("bytes", backup.bytes())
          .log("backup made");
      made.complete(backup);
    } catch (IOException | RuntimeException e) {
      log.atError().setCause(e).addKeyValue("name", wanted).log("backup failed");
      made.completeExceptionally(e);
    }
  }

  /// How it stands with a backup, once it is finished or so much time has passed.
  ///
  /// @throws IllegalArgumentException if it cannot be a name
  public BackupState await(String wanted, Duration most) {
    Optional<CompletableFuture<Backup>> made = ofNow(wanted);
    return made.isPresent() ? await(wanted, made.get(), most) : ofBefore(wanted);
  }

  private synchronized Optional<CompletableFuture<Backup>> ofNow(String wanted) {
    return wanted.equals(name) ? Optional.of(latest) : Optional.empty();
  }

  private BackupState ofBefore(String wanted) {
    try {
      return backups
          .find(wanted)
          .<BackupState>map(backup -> done(wanted, backup))
          .orElse(new BackupState.Unknown(wanted));
    } catch (IOException e) {
      return new BackupState.Failed(wanted, String.valueOf(e.getMessage()));
    }
  }

  private BackupState await(String wanted, CompletableFuture<Backup> made, Duration most) {
    try {
      return done(wanted, made.get(most.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new BackupState.Running(wanted);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new BackupState.Running(wanted);
    } catch (ExecutionException e) {
      return new BackupState.Failed(wanted, why(e));
    }
  }

  private static String why(ExecutionException e) {
    return Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse("see the log");
  }

  private BackupState done(String wanted, Backup backup) {
    return new BackupState.Done(wanted, backups.folder(wanted).toString(), backup);
  }
}
