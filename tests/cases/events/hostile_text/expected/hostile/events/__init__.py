"""The events of Hostile \"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{%
raw %}${x}.

\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}\\
"""
