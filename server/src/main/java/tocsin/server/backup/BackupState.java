package tocsin.server.backup;

/// How it stands with a backup.
public sealed interface BackupState {
  /// It is being made.
  record Running(String name) implements BackupState {}

  /// It is whole.
  ///
  /// @param folder where it is
  record Done(String name, String folder, Backup backup) implements BackupState {}

  /// Nothing is left of it.
  record Failed(String name, String why) implements BackupState {}

  /// Another one is being made, and there is one at a time.
  record Busy(String other) implements BackupState {}

  /// There is one of the name already.
  record Taken(String name) implements BackupState {}

  /// There is none of the name.
  record Unknown(String name) implements BackupState {}
}
