import { DOTNET_CLIENTS } from './text/clients/dotnet';
import { GO_CLIENTS } from './text/clients/go';
import { JVM_CLIENTS } from './text/clients/jvm';
import { PHP_CLIENTS } from './text/clients/php';
import { RUBY_CLIENTS } from './text/clients/ruby';
import { RUST_CLIENTS } from './text/clients/rust';
import type { TextClient } from './text/textClient';

/** Clients of SDKs in Java, Kotlin, C#, Go, Ruby, PHP and Rust. */
export const TEXT_CLIENTS: readonly TextClient[] = [...JVM_CLIENTS, ...DOTNET_CLIENTS, ...GO_CLIENTS, ...RUBY_CLIENTS, ...PHP_CLIENTS, ...RUST_CLIENTS]; // prettier-ignore
