"""The events of \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
%s {0} ${x}   [31m  \"\"\"\\.

\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
  [31m 

\"\"\"\\
"""
