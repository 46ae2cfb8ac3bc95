package tocsin.server.learn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tocsin.response.review.Review;
import tocsin.response.words.UserId;

/// One review.
///
/// @param next what it waits for, in words
/// @param due the day of its next action item that is not done
public record ReviewLine(
    String id,
    String title,
    Review.State state,
    Optional<UserId> owner,
    String name,
    String next,
    Optional<LocalDate> due,
    boolean late,
    Instant drafted) {}
