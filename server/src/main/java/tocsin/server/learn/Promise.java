package tocsin.server.learn;

import java.time.LocalDate;
import java.util.Optional;
import tocsin.response.words.UserId;

/// @param when `12 days late`, `due 1 Dec 2026`, `no date`
public record Promise(
    String review,
    String title,
    Optional<UserId> owner,
    String name,
    Optional<LocalDate> due,
    boolean late,
    String when) {}
