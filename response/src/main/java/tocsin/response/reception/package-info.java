/// Where doors for senders of alerts hand in what they decoded: a key and inputs come in, whether
/// they were taken goes out. It must never know a vendor's words.
@NullMarked
package tocsin.response.reception;

import org.jspecify.annotations.NullMarked;
