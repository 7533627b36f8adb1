-- Drives a headless Neovim whose configuration starts the server for the transcript that is open, and tells what it shows.

local out = io.open(vim.env.SEEN, 'w')

local function seen(what, value)
  out:write(vim.fn.json_encode({ what = what, value = value }) .. '\n')
end

local function wait(what, done)
  if not vim.wait(10000, done, 20) then
    seen('failed', what)
    out:close()
    vim.cmd('cquit')
  end
end

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1]
end

-- Puts the cursor on the first letter of a text in a line.
local function go(number, text)
  vim.api.nvim_win_set_cursor(0, { number, line(number):find(text, 1, true) - 1 })
end

local function client()
  for _, each in pairs(vim.lsp.get_active_clients()) do
    if each.name == 'turnwise' and each.initialized then return each end
  end
end

wait('no client', client)
seen('encoding', client().offset_encoding)

wait('no problems', function()
  return #vim.diagnostic.get(0) == 3
end)
local problems = {}
for _, each in ipairs(vim.diagnostic.get(0)) do
  table.insert(problems, {
    line = each.lnum + 1,
    severity = each.severity,
    code = each.code or (each.user_data and each.user_data.lsp and each.user_data.lsp.code),
    text = line(each.lnum + 1):sub(each.col + 1, each.end_col),
  })
end
seen('problems', problems)

vim.lsp.buf.document_symbol()
wait('no outline', function()
  return #vim.fn.getloclist(0) + #vim.fn.getqflist() > 0
end)
local items = vim.fn.getloclist(0)
if #items == 0 then items = vim.fn.getqflist() end
seen('outline', vim.tbl_map(function(each)
  return (each.text:gsub('^%[%w+%] ', ''))
end, items))
vim.cmd('silent! lclose | silent! cclose')

local function hover(number, text)
  go(number, text)
  vim.lsp.buf.hover()
  local function float()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
    end
  end
  wait('no hover over ' .. text, float)
  local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float()), 0, -1, false)
  vim.api.nvim_win_close(float(), true)
  seen('hover', table.concat(lines, '\n'))
end
hover(7, 'Inés')
hover(3, '5 million')

go(3, 'liwa')
vim.lsp.buf.definition()
wait('no definition', function()
  return vim.api.nvim_win_get_cursor(0)[1] == 1
end)
local cursor = vim.api.nvim_win_get_cursor(0)
seen('definition', { line = cursor[1], text = line(cursor[1]):sub(cursor[2] + 1) })

local offered
vim.ui.select = function(choices, _, choose)
  offered = vim.tbl_map(function(each)
    return (each[2] or each.action).title
  end, choices)
  choose(choices[1], 1)
end
go(5, 'laugther')
vim.lsp.buf.code_action()
wait('no quick fix', function()
  return line(5):find('[laughter]', 1, true)
end)
seen('fixes', { offered[1] })

go(3, 'liwa')
vim.lsp.buf.rename('Zofia Żak')
wait('no renaming', function()
  return line(3):find('^Zofia')
end)
seen('text', vim.api.nvim_buf_get_lines(0, 0, -1, false))
wait('problems stay', function()
  return #vim.diagnostic.get(0) == 1
end)
seen('left', #vim.diagnostic.get(0))
out:close()
vim.cmd('qall!')
