/** What companies measure, each with how it is said. */
export const METRICS = `
  revenue: revenue, revenues, net revenue, net revenues, total revenue, total revenues, sales, net sales, total net sales
  comparable sales: comparable sales, comparable store sales, same store sales, comps, like for like sales
  gross margin: gross margin, gross margins, gross profit margin
  operating margin: operating margin, operating margins, operating profit margin
  EBITDA margin: ebitda margin, ebitda margins
  net interest margin: net interest margin, nim
  net margin: net margin, net profit margin
  margin: margin, margins, segment margin
  gross profit: gross profit
  operating income: operating income, operating profit, operating profits, operating earnings, ebit, income from operations
  operating loss: operating loss, loss from operations
  EBITDA: ebitda
  adjusted EBITDA: adjusted ebitda
  net income: net income, net profit, net earnings, earnings, profit
  net loss: net loss
  EPS: eps, earnings per share, diluted eps, earnings per diluted share, net income per share
  free cash flow: free cash flow, fcf
  operating cash flow: operating cash flow, cash flow from operations, cash from operations, cash flows from operations
  capital expenditure: capex, capital expenditure, capital expenditures, capital spending, capital investments, capital budget
  operating expenses: operating expenses, operating expense, opex, operating costs
  R&D: r & d, research and development, r d
  SG&A: sg & a, sg a, selling general and administrative
  cost of sales: cost of sales, cost of goods sold, cost of revenue, cogs
  tax rate: tax rate, effective tax rate
  headcount: headcount, employees, workforce
  backlog: backlog
  bookings: bookings, orders, order intake, order inflow
  book-to-bill: book to bill, book to bill ratio
  dividend: dividend, dividends, distribution, distributions
  share repurchases: buyback, buybacks, share repurchases, share repurchase, stock repurchases
  debt: debt, total debt, borrowings
  net debt: net debt
  leverage: leverage, net leverage, leverage ratio
  cash: cash, net cash, cash and cash equivalents
  liquidity: liquidity
  inventory: inventory, inventories
  market share: market share, wallet share
  production: production, output
  volume: volume, volumes
  shipments: shipments, deliveries
  ARR: arr, annual recurring revenue, annualized recurring revenue
  ARPU: arpu, average revenue per user
  users: users, daily active users, monthly active users, daus, maus
  subscribers: subscribers, subscriptions
  churn: churn
  retention: retention, retention rate, net retention
  ROE: roe, return on equity
  ROIC: roic, return on invested capital
  price: price, prices, pricing, share price
`;
