package tocsin.response.desk;

import java.time.Instant;
import tocsin.response.quiet.QuietFact;

/// What happened to something that a monitor kept to itself, and when.
public record HushStory(Instant at, QuietFact fact) {}
