/** Names that a program may call without defining them: key words that look like calls, and what languages bring with them. */

// One list for all languages: that a name is another language's is no proof that it does not exist.
const KEY_WORDS =
  'if elif elsif else for foreach while until unless switch match case when catch except with return yield await async ' +
  'throw raise assert new delete typeof instanceof void in is not and or of do then try finally function func fn fun def ' +
  'lambda sub class struct enum interface trait impl type let const var val ' +
  'package module namespace export import require include using super this self constructor init get set static public private protected internal extern ' +
  'pub unsafe move ref mut where loop select go defer range guard repeat print echo sizeof alignof alignas offsetof ' +
  'decltype noexcept static_assert static_cast dynamic_cast const_cast reinterpret_cast nameof default goto break continue';

const JAVASCRIPT =
  'Array ArrayBuffer BigInt Boolean Buffer DataView Date Error AggregateError EvalError RangeError ReferenceError SyntaxError ' +
  'TypeError URIError DOMException Function Map WeakMap Set WeakSet WeakRef Number Object Promise Proxy RegExp String Symbol ' +
  'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array ' +
  'BigInt64Array BigUint64Array URL URLSearchParams AbortController AbortSignal Blob File FileReader FormData Headers Request ' +
  'Response Event EventTarget CustomEvent MessageChannel Worker WebSocket EventSource TextEncoder TextDecoder ReadableStream ' +
  'WritableStream TransformStream IntersectionObserver MutationObserver ResizeObserver XMLHttpRequest Image Audio ' +
  'parseInt parseFloat isNaN isFinite encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape eval ' +
  'setTimeout clearTimeout setInterval clearInterval setImmediate clearImmediate queueMicrotask structuredClone fetch atob ' +
  'btoa alert confirm prompt requestAnimationFrame cancelAnimationFrame getComputedStyle matchMedia addEventListener ' +
  'removeEventListener dispatchEvent postMessage describe it test expect beforeEach afterEach beforeAll afterAll before after';

const PYTHON =
  'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict ' +
  'dir divmod enumerate exec exit filter float format frozenset getattr globals hasattr hash help hex id input int ' +
  'isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow property quit repr ' +
  'reversed round setattr slice sorted staticmethod str sum tuple vars zip BaseException Exception ArithmeticError ' +
  'AssertionError AttributeError BlockingIOError BrokenPipeError BufferError ChildProcessError ConnectionError EOFError ' +
  'EnvironmentError FileExistsError FileNotFoundError FloatingPointError GeneratorExit IOError ImportError IndexError ' +
  'InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError ' +
  'NotADirectoryError NotImplementedError OSError OverflowError PermissionError ProcessLookupError RecursionError ' +
  'RuntimeError StopAsyncIteration StopIteration SystemError SystemExit TimeoutError UnboundLocalError UnicodeDecodeError ' +
  'UnicodeEncodeError UnicodeError ValueError Warning DeprecationWarning RuntimeWarning UserWarning ZeroDivisionError ' +
  '__import__ assertEqual assertNotEqual assertTrue assertFalse assertIs assertIsNot assertIsNone assertIsNotNone assertIn ' +
  'assertNotIn assertIsInstance assertRaises assertRaisesRegex assertAlmostEqual assertGreater assertLess fail skipTest subTest';

const GO =
  'append cap clear close complex copy imag len make panic println real recover string byte rune error any bool int int8 ' +
  'int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 complex64 complex128';

const RUST =
  'Some None Ok Err Box Vec String Rc Arc Cell RefCell Mutex RwLock Option Result Default From Into drop i8 i16 i32 i64 i128 ' +
  'isize u8 u16 u32 u64 u128 usize f32 f64 char';

const C =
  'abort atexit atoi atol atoll calloc free malloc realloc qsort bsearch getenv system strtol strtoul strtoll strtoull strtod ' +
  'memcpy memmove memset memcmp memchr strcpy strncpy strlcpy strlcat strcat strncat strcmp strncmp strcasecmp strncasecmp ' +
  'strchr strrchr strstr strtok strtok_r strlen strnlen strdup strndup strerror printf fprintf sprintf snprintf vprintf ' +
  'vfprintf vsprintf vsnprintf scanf fscanf sscanf puts fputs fputc putc putchar gets fgets fgetc getc getchar getline ungetc ' +
  'fopen fdopen freopen fclose fflush fread fwrite fseek ftell rewind feof ferror clearerr perror remove rename tmpfile setvbuf ' +
  'read write lseek stat fstat lstat access unlink link symlink readlink realpath mkdir rmdir chmod fchmod chown fchown ' +
  'opendir readdir closedir getcwd chdir dup dup2 pipe fork execve execvp execl wait waitpid kill signal sigaction getpid ' +
  'getppid getuid geteuid setuid ioctl fcntl mmap munmap socket bind listen accept connect send recv recvfrom sendto ' +
  'setsockopt getsockopt htons htonl ntohs ntohl poll epoll_wait usleep sleep nanosleep time localtime localtime_r gmtime ' +
  'gmtime_r mktime strftime clock clock_gettime isalnum isalpha isdigit isspace isupper islower isxdigit ispunct toupper ' +
  'tolower pthread_create pthread_join pthread_mutex_lock pthread_mutex_unlock pthread_mutex_init sqrt fabs floor ceil fmod ' +
  'va_start va_end va_arg va_copy';

const PHP =
  'array isset empty unset exit die count is_array is_string is_int is_numeric is_null is_bool is_float is_object is_callable ' +
  'is_dir is_file is_readable is_writable in_array array_key_exists array_keys array_values array_map array_filter ' +
  'array_merge array_slice array_unique array_column array_diff array_intersect array_pop array_push array_shift ' +
  'array_unshift array_search array_reduce array_combine array_fill array_flip array_reverse array_splice array_walk usort ' +
  'uasort uksort ksort sort asort arsort implode explode join str_replace str_contains str_starts_with str_ends_with str_pad ' +
  'str_repeat str_split substr strpos stripos strrpos strtolower strtoupper ucfirst ucwords lcfirst trim ltrim rtrim nl2br ' +
  'htmlspecialchars html_entity_decode strip_tags addslashes preg_match preg_match_all preg_replace preg_replace_callback ' +
  'preg_split preg_quote json_encode json_decode serialize unserialize base64_encode base64_decode urlencode rawurlencode ' +
  'http_build_query parse_url md5 sha1 hash_equals hash_hmac password_hash password_verify random_bytes random_int bin2hex ' +
  'file_get_contents file_put_contents file_exists basename dirname pathinfo tempnam move_uploaded_file ini_set header ' +
  'setcookie session_start error_log trigger_error var_dump print_r intval floatval strval boolval number_format microtime ' +
  'date strtotime mb_strlen mb_substr mb_strtolower filter_var function_exists method_exists class_exists define defined ' +
  'call_user_func call_user_func_array func_get_args is_a is_subclass_of get_class compact extract';

const OTHERS =
  'puts p raise loop proc lambda attr_reader attr_writer attr_accessor include extend private_constant block_given? catch ' +
  'freeze Integer Float Array Hash Rational Set Struct rand srand printf putc format warn abort at_exit binding caller ' +
  'listOf mutableListOf mapOf mutableMapOf setOf mutableSetOf arrayOf emptyList emptyMap emptySet sequenceOf lazy check ' +
  'checkNotNull requireNotNull error TODO println readLine buildString buildList repeat synchronized ' +
  'fatalError precondition preconditionFailure assertionFailure debugPrint min max zip stride swap withUnsafePointer UUID URL ' +
  'Data Date Double Int Bool Character Dictionary DispatchQueue ArrayList HashMap HashSet LinkedHashMap LinkedList StringBuilder ' +
  'Thread Runnable Object Integer Long IllegalArgumentException IllegalStateException NullPointerException ' +
  'UnsupportedOperationException IndexOutOfBoundsException NoSuchElementException IOException InterruptedException ' +
  'ArgumentException ArgumentNullException ArgumentOutOfRangeException InvalidOperationException NotImplementedException ' +
  'NotSupportedException ObjectDisposedException KeyNotFoundException List Task Func Action Guid Uri Regex';

const NAMES: ReadonlySet<string> = new Set(
  [KEY_WORDS, JAVASCRIPT, PYTHON, GO, RUST, C, PHP, OTHERS].flatMap((names) => names.split(' ')),
);

/** Whether a language brings this name, or it is none. */
export function isBuiltin(name: string): boolean {
  return NAMES.has(name);
}
