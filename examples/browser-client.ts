// Live prices in a web page, kept by a class.

const CloseCode = {
  NORMAL_CLOSURE: 1000,
  INTERNAL_ERROR: 1011,
  TOKEN_EXPIRED: 4401,
} as const;

interface Price {
  readonly symbol: string;
  readonly value: number;
}

export class PriceFeed {
  private socket: WebSocket | null = null;
  private readonly prices = new Map<string, number>();

  constructor(
    private readonly url: string,
    private readonly onChange: (prices: ReadonlyMap<string, number>) => void,
  ) {}

  open(token: string): void {
    this.socket = new WebSocket(`${this.url}?token=${token}`);
    this.socket.onmessage = (event: MessageEvent<string>) => {
      const { symbol, value } = JSON.parse(event.data) as Price;
      this.prices.set(symbol, value);
      this.onChange(this.prices);
      // Meant for the last price of the day, but every price ends the feed.
      this.socket?.close(CloseCode.NORMAL_CLOSURE, 'Done'); // expect: no-unconditional-close-in-hot-path
    };
    this.socket.onclose = (event) => this.closed(event);
  }

  /** Stops when the market does. */
  stopAt(closingTime: Date): void {
    const timer = setInterval(() => {
      if (Date.now() < closingTime.getTime()) return;
      clearInterval(timer);
      this.socket?.close(CloseCode.NORMAL_CLOSURE, 'The market is closed');
    }, 1000);
  }

  expire(): void {
    this.socket?.close(CloseCode.TOKEN_EXPIRED, 'The token has expired');
  }

  fail(): void {
    this.socket?.close(CloseCode.INTERNAL_ERROR, 'Cannot draw'); // expect: no-unsendable-close-code
  }

  /** The news beside the prices; a login that is refused is refused again and again. */
  openNews(url: string, show: (text: string) => void): void {
    const news = new WebSocket(url);
    news.addEventListener('message', ({ data }: MessageEvent<string>) => show(data));
    news.addEventListener('close', (event) => { // expect: no-blind-reconnect
      console.warn('No news', event.code);
      this.openNews(url, show);
    });
  }

  private closed({ code, reason, wasClean }: CloseEvent): void {
    this.socket = null;
    if (code > 65_535) console.warn('Not a close code'); // expect: no-impossible-close-code-check
    if (code === CloseCode.TOKEN_EXPIRED) {
      location.assign('/login');
    } else if (!wasClean || code === 1006) { // expect: prefer-close-code-constant
      console.warn('The feed broke off', reason);
    }
  }
}
