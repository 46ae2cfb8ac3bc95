/// Dashboards as documents: JSON that a person or a program wrote comes in, records with panels on
/// a grid and variables go out, and what a target says once the variables have values. It must
/// never know a page, a sample, or what an incident is beyond the word.
@NullMarked
package tocsin.metrics.dashboard;

import org.jspecify.annotations.NullMarked;
